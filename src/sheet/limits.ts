const MB = 1024 * 1024;

/** How much of a file is read. An honest table of a few thousand records stays far below each. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 20 * MB,
  /** Files inside a workbook. */
  entries: 5_000,
  /** What a workbook says it unpacks to, pictures and all. */
  unpacked: 200 * MB,
  /** Unpacked bytes for each packed one, asked only of parts beyond `ratioFrom`. */
  ratio: 200,
  ratioFrom: 10 * MB,
  /** Bytes of the parts that are read: texts, styles and sheets. */
  read: 64 * MB,
  /** Characters of XML without a tag ending among them: longer than any honest text. */
  run: MB,
  depth: 64,
  elements: 4_000_000,
  sheets: 50,
  /** Rows that hold something, in all sheets. */
  rows: 50_000,
  columns: 200,
  /** Cells that are written down, empty ones with a style included, in all sheets. */
  cells: 1_000_000,
  /** Characters of one cell. A longer one is a fault of that cell alone. */
  text: 10_000,
} as const;
