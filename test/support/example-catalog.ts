/** What every example catalogue holds before its own files are added. */
export const EXAMPLE_CATALOG: Readonly<Record<string, string>> = {
  'catalog.yaml':
    'format: 1\nid: trenggalek\nkeeper: bappedalitbang\ngovernment: pemkab-trenggalek\nregion: "35.03"\nlanguage: id\n',
  'agencies/pemkab-trenggalek.yaml':
    'name: Pemerintah Kabupaten Trenggalek\nlevel: kabupaten\nregion_code: "35.03"\n',
  'agencies/bappedalitbang.yaml':
    'name: Bappedalitbang\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
  'agencies/dinas-perikanan.yaml':
    'name: Dinas Perikanan\nlevel: perangkat-daerah\nparent: pemkab-trenggalek\n',
  'agencies/dinas-kominfo.yaml':
    'name: Dinas Komunikasi dan Informatika\nlevel: perangkat-daerah\nshort: Diskominfo\naliases: [Dinas Kominfo]\nparent: pemkab-trenggalek\n',
  'agencies/puskesmas-gandusari.yaml':
    'name: Puskesmas Gandusari\nlevel: uptd\nparent: pemkab-trenggalek\n',
  'agencies/pemkab-blora.yaml':
    'name: Pemerintah Kabupaten Blora\nlevel: kabupaten\nregion_code: "33.16"\n',
  'agencies/dinsos-blora.yaml':
    'name: Dinas Sosial Kabupaten Blora\nlevel: perangkat-daerah\nparent: pemkab-blora\n',
  'agencies/pemkab-kebumen.yaml':
    'name: Pemerintah Kabupaten Kebumen\nlevel: kabupaten\nregion_code: "33.05"\n',
  'agencies/kemenpanrb.yaml': 'name: Kementerian PANRB\nlevel: kementerian\n',
};
