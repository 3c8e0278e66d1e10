import type { Element } from 'hast';

/** Reads what an element says of its look itself: property → value, both in lower case. Style sheets are not read. */
export function styleOf({ properties }: Element): ReadonlyMap<string, string> {
  const { style } = properties;
  const declared = typeof style === 'string' ? style.toLowerCase().split(';') : [];
  return new Map(
    declared.map((one) => {
      const [property = '', value = ''] = one.split(':', 2);
      return [property.trim(), value.replace('!important', '').trim()];
    }),
  );
}
