/**
 * Plain text as a message of SARIF has it: brackets would be a link, braces a placeholder.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html#_Toc141790713 (3.11.5 and 3.11.6, 2026-11-27)
 */
export function messageText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}
