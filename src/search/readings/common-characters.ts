/** Lists the simplified characters of GB 2312: what people write. */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const [firstRow, lastRow, firstCell, lastCell] = [0xb0, 0xf7, 0xa1, 0xfe];
  const characters: string[] = [];
  for (let row = firstRow; row <= lastRow; row++)
    for (let cell = firstCell; cell <= lastCell; cell++)
      characters.push(decoder.decode(Uint8Array.of(row, cell)));
  return characters.filter((one) => /^\p{Script=Han}$/u.test(one));
}
