/**
 * The rules of `git check-ref-format`, for the part after `refs/heads/` or `refs/tags/`.
 * @see https://git-scm.com/docs/git-check-ref-format
 */
const RULES: { readonly refuses: RegExp; readonly why: string }[] = [
  { refuses: /^$/, why: 'it is empty' },
  { refuses: /[\p{Cc} ]/u, why: 'it has a space or a control character' },
  { refuses: /[~^:?*[\\]/, why: 'it has one of ~ ^ : ? * [ \\' },
  { refuses: /\.\./, why: 'it has ".."' },
  { refuses: /@\{/, why: 'it has "@{"' },
  { refuses: /^\/|\/$|\/\//, why: 'it starts or ends with "/", or has "//"' },
  { refuses: /(^|\/)\./, why: 'a part of it starts with "."' },
  { refuses: /\.$/, why: 'it ends with "."' },
  { refuses: /\.lock(\/|$)/, why: 'a part of it ends with ".lock"' },
];

/** Why git would refuse the name; undefined if it would not. Ours: at most 255 characters, which is more than a file system holds. */
export function refProblem(name: string): string | undefined {
  if (name.length > 255) return `it has ${name.length} characters`;
  return RULES.find(({ refuses }) => refuses.test(name))?.why;
}
