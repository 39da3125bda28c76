/** Whether lines stand in a text as they are, in a row: `...` alone stands for any number of lines, at the end of a line for its rest. */
export function stands(lines: readonly string[], text: readonly string[]): boolean {
  if (lines.length === 0) return true;
  const [first, ...more] = lines;
  if (first === '...') return text.some((_, index) => stands(more, text.slice(index))) || more.length === 0;
  if (text.length === 0) return false;
  const same = first.endsWith('...') ? text[0].startsWith(first.slice(0, -3)) : text[0] === first;
  return same && stands(more, text.slice(1));
}

/** The same of a message, however its lines are broken: `...` stands for any words. */
export function reads(lines: readonly string[], text: string): boolean {
  const words = (some: string) => some.replace(/\s+/g, ' ').trim();
  let at = 0;
  return words(lines.join(' ')).split('...').every((part) => {
    const found = words(text).indexOf(part.trim(), at);
    at = found + part.trim().length;
    return found >= 0;
  });
}
