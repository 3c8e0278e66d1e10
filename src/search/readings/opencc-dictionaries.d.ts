/** A dictionary of OpenCC: rows `from to` with `|` between them. */
declare module 'opencc-js/dict/*' {
  const rows: string;
  export default rows;
}
