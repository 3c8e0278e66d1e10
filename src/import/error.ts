/** A file that cannot be imported, or a flag that is wrong; the message tells a clerk what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
