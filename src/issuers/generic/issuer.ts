import { checkIssuer } from './check-issuer';
import { DESCRIBED } from './described';
import { readDescription } from './description';
import { factsOfIssuer } from './facts-of';
import { OidcIssuerProps } from './issuer-props';
import { tokenIssuerOf } from './token-issuer';
import { factsOf, loginIssuerOf } from '../../facts';
import { issuerDescribedTwice, issuerOfKnownSystem, loginIssuer } from '../../internal/catalogue/generic';
import { deepFreeze } from '../../internal/deep-freeze';
import { literal } from '../../trust';
import { addIssuer } from '../registry';

/**
 * An OIDC issuer of a CI system that this library has no classes for.
 *
 * What is said of it holds for the life of the process: describing it again with other words throws, and so does an issuer of a CI system that has classes
 * here, one that people log in with, and a shared one without a tenant.
 */
export class OidcIssuer {
  /**
   * An issuer as a JSON file describes it: the same file tells the command (`--issuer`). Its form is that of docs/schema/issuer.json.
   * Throws for text of another form, and for what the constructor refuses.
   * @param json the text of the file
   */
  public static fromJson(json: string): OidcIssuer {
    return new OidcIssuer(readDescription(literal('description of an OIDC issuer', json)));
  }

  /** Its description, checked. */
  public readonly props: OidcIssuerProps;

  constructor(props: OidcIssuerProps) {
    checkIssuer(props);
    const { claims, subjects, traces, exactBy = [] } = props;
    this.props = deepFreeze({ ...props, claims: { ...claims }, subjects: [...subjects], traces: [...traces], exactBy: [...exactBy] });
    describe(this);
  }

  /** The `iss` claim. */
  public get url(): string {
    return this.props.url;
  }

  /** Its id. */
  public get id(): string {
    return this.props.id;
  }
}

function describe(issuer: OidcIssuer): void {
  const { props } = issuer;
  const { id, url } = props;
  const people = loginIssuerOf(url);
  if (people !== undefined) throw loginIssuer(url, people);
  const key = JSON.stringify(props, sortedKeys);
  const known = DESCRIBED.get(id);
  if (known?.key === key) return;
  if (known) throw issuerDescribedTwice(`the id ${id}`, url);
  const other = factsOf(url);
  if (other) throw DESCRIBED.has(other.id) ? issuerDescribedTwice(`the ids ${other.id} and ${id}`, url) : issuerOfKnownSystem(url, other.platform);
  addIssuer(tokenIssuerOf(props, factsOfIssuer(props)));
  DESCRIBED.set(id, { key, issuer });
}

/** The order of properties says nothing; that of claims does. */
function sortedKeys(name: string, value: unknown): unknown {
  if (name === 'claims' || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1));
}
