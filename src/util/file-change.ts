/** What is to become of one file of the catalogue. */
export interface FileChange {
  /** Within the catalogue's folder, with forward slashes. */
  readonly path: string;
  /** Git blob hash of what was read and is replaced or removed; none where the file is new. */
  readonly hash?: string;
  /** What the file is to hold; none where it is removed. */
  readonly bytes?: Uint8Array;
}
