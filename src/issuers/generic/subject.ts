import { malformedOidcIssuer } from '../../internal/catalogue/generic';
import { listOf, isText } from '../../internal/check-props';
import { literal } from '../../trust';

/** A part of a subject: text that stands for itself, or the value of a claim. */
export interface OidcSubjectPart {
  /** Text that stands for itself. @default - the part is a claim */
  readonly text?: string;
  /** The claim, or the part of the subject alone, whose value stands here. @default - the part is text */
  readonly claim?: string;
}

const PIECE = /\{\{|\}\}|\{([^{}]+)\}|[{}]|[^{}]+/g;

/** A form that the subjects of an issuer have. */
export class OidcSubject {
  /**
   * A form as a template: claims in braces, `org/{org_id}/project/{project_id}`; `{{` and `}}` are braces that stand for themselves. A token with such a
   * subject has all claims that stand in it. Throws for braces that do not close.
   * @param template the form
   * @param without optional claims that tokens with such a subject lack. @default - none: they may have them or not
   */
  public static of(template: string, without: string[] = []): OidcSubject {
    if (!listOf(isText)(without)) throw malformedOidcIssuer('claims that a subject goes without', without, 'names of claims', "OidcSubject.of('repo:{repo}:ref:{ref}', ['environment'])");
    return new OidcSubject(literal('template of a subject', template), partsOf(template), [...without]);
  }

  private constructor(
    /** As it was written. */
    public readonly template: string,
    /** Its parts: never two texts side by side. */
    public readonly parts: OidcSubjectPart[],
    /** Optional claims that tokens with such a subject lack. */
    public readonly without: string[],
  ) {
    [parts, without].forEach(Object.freeze);
  }

  /** The claims that stand in it, in order, each once. */
  public get claims(): string[] {
    return [...new Set(this.parts.flatMap(({ claim }) => claim ?? []))];
  }
}

function partsOf(template: string): OidcSubjectPart[] {
  const parts: OidcSubjectPart[] = [];
  for (const [piece, claim] of template.matchAll(PIECE)) {
    if (piece === '{' || piece === '}') throw malformedOidcIssuer('template of a subject', template, 'each { with its }, a claim between them; {{ and }} for braces', "OidcSubject.of('org/{org_id}/project/{project_id}')");
    const text = claim === undefined ? piece.replace(/\{\{|\}\}/, (brace) => brace[0]) : undefined;
    const last = parts.at(-1);
    if (text !== undefined && last?.text !== undefined) parts[parts.length - 1] = { text: last.text + text };
    else parts.push(text === undefined ? { claim } : { text });
  }
  if (parts.length === 0) throw malformedOidcIssuer('template of a subject', template, 'some text', "OidcSubject.of('org/{org_id}/project/{project_id}')");
  return parts;
}
