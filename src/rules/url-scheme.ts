import { defineRule, likely } from '../check/rule.ts';
import { textsOf } from '../model/texts.ts';
import { propose } from '../model/propose.ts';
import { nearest } from '../util/nearest.ts';

const at = 'innovations/lion.yaml';
const lion = (url: string) =>
  `name: Lion\nowners: [dinas-perikanan]\nsources:\n  berita:\n    title: Lelang ikan Prigi\n    url: ${url}\n`;

export default defineRule({
  id: 'url/scheme',
  severity: 'error',
  scope: 'record',
  docs: {
    what: {
      id: 'Alamat harus berupa alamat web lengkap yang diawali `https://` atau `http://`, tanpa nama pengguna dan kata sandi.',
      en: 'An address must be a full web address that starts with `https://` or `http://`, without user name and password.',
    },
    why: {
      id: 'Alamat ini dicetak sebagai tautan di laporan; alamat jenis lain tidak dapat dibuka, atau dapat menjalankan sesuatu di komputer pembaca.',
      en: 'Reports print it as a link; another kind of address cannot be opened, or could run something on the reader’s computer.',
    },
    fix: {
      id: 'Buka halamannya di peramban, lalu salin alamatnya dari sana.',
      en: 'Open the page in a browser and copy the address from there.',
    },
  },
  fixes: {
    unsafe: {
      id: 'Alamat tanpa awalan diberi `https://`; nama pengguna dan kata sandi dibuang.',
      en: 'An address without a scheme gets `https://`; user name and password go.',
    },
  },
  messages: {
    missing: {
      id: '{here} berisi "{value}", yang belum diawali `https://` atau `http://`',
      en: '{here} holds "{value}", which does not start with `https://` or `http://`',
    },
    scheme: {
      id: '{here} diawali `{scheme}:`, padahal yang diterima hanya `https:` dan `http:`',
      en: '{here} starts with `{scheme}:`, but only `https:` and `http:` are accepted',
    },
    host: {
      id: '{here} tidak memuat nama situs yang benar; tulis lengkap, misalnya https://trenggalekkab.go.id/berita',
      en: '{here} has no proper site name; write it in full, such as https://trenggalekkab.go.id/berita',
    },
    credentials: {
      id: '{here} memuat nama pengguna atau kata sandi di depan tanda @; hapus, dan ganti kata sandinya bila sudah terlanjur tersimpan di git',
      en: '{here} holds a user name or password before the @ sign; delete it, and change the password if git has already kept it',
    },
  },
  examples: {
    good: [
      { files: { [at]: lion('https://trenggalekkab.go.id/berita/lelang-ikan?halaman=2#prigi') } },
      { files: { [at]: lion('http://dinas-perikanan.trenggalekkab.go.id:8080/lion') } },
    ],
    bad: [
      {
        files: { [at]: lion('trenggalekkab.go.id/berita') },
        expect: [[at, 'missing', 'trenggalekkab.go.id/berita']],
        fixed: { unsafe: { [at]: lion('https://trenggalekkab.go.id/berita') } },
      },
      {
        files: { [at]: lion("javascript:alert('Lion')") },
        expect: [[at, 'scheme', "javascript:alert('Lion')"]],
      },
      {
        files: { [at]: lion('https:///berita/lelang-ikan') },
        expect: [[at, 'host', 'https:///berita/lelang-ikan']],
      },
      {
        files: { [at]: lion('https://admin:rahasia@trenggalekkab.go.id/berita') },
        expect: [[at, 'credentials', 'https://admin:rahasia@trenggalekkab.go.id/berita']],
        fixed: { unsafe: { [at]: lion('https://trenggalekkab.go.id/berita') } },
      },
    ],
  },
  check(document, { report }) {
    for (const [pointer, value] of textsOf(document, ({ shape }) => shape === 'url')) {
      const found = flaw(value);
      if (found) report({ document, pointer, ...found, fix: likely(pointer, found.suggest ?? []) });
    }
  },
});

type Flaw = {
  readonly messageId: 'missing' | 'scheme' | 'host' | 'credentials';
  readonly args?: Readonly<Record<string, string>>;
  readonly suggest?: readonly string[];
};

function flaw(value: string): Flaw | undefined {
  const [, scheme = '', rest = ''] = /^([^:]*):(.*)$/s.exec(value) ?? [];
  // `trenggalekkab.go.id:8080/berita` has a port, not a scheme.
  if (scheme.includes('.')) {
    return { messageId: 'missing', args: { value }, suggest: propose('url', value) };
  }
  if (!/^https?$/i.test(scheme)) {
    const near = rest.startsWith('//') ? nearest(scheme, ['https', 'http']) : [];
    return {
      messageId: 'scheme',
      args: { scheme },
      suggest: near.map((each) => each + ':' + rest),
    };
  }
  const [, site = ''] = /^\/\/([^/?#\\]*)/.exec(rest) ?? [];
  if (site.includes('@')) {
    const without = `//${site.slice(site.lastIndexOf('@') + 1)}${rest.slice(site.length + 2)}`;
    return { messageId: 'credentials', suggest: isSite(without) ? [`${scheme}:${without}`] : [] };
  }
  if (!isSite(rest)) return { messageId: 'host', suggest: propose('url', value) };
  return undefined;
}

/** The URL parser forgives missing and extra slashes; an address that people read should have two. */
function isSite(rest: string): boolean {
  return /^\/\/[^/?#\\@]/.test(rest) && URL.canParse(`https:${rest}`);
}
