import { malformedIssuer } from '../../internal/catalogue/github';
import { checkProps } from '../../internal/check-props';
import { literal } from '../../trust';

/** A form of text, and how it is called in a message. */
interface Form { readonly fits: RegExp; readonly words: string }

const SLUG: Form = { fits: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,59}[A-Za-z0-9])?$/, words: 'letters, digits and "-" between them, at most 61; no dots, no address' };
// The servers of GitHub's own are no GitHub Enterprise Server: as such they would be trusted without the owner.
const HOST: Form = {
  fits: /^(?=.{4,200}$)(?!(?:.*\.)?(?:github\.com|ghe\.com|githubusercontent\.com)$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
  words: 'a host name in lower case without scheme, port and path, on a domain that is not GitHub\'s',
};
const VERSION: Form = { fits: /^3\.(0|[1-9]\d{0,2})$/, words: '"3." and the number of the release' };
const GITHUB_COM = 'https://token.actions.githubusercontent.com';

interface Escaping { readonly defaultTemplate: boolean; readonly customTemplates: boolean }

/** A GitHub Enterprise Server. */
export interface GitHubServerProps {
  /** Its host: lower case, without scheme, port or path; throws otherwise. */
  readonly hostname: string;
  /** Its version, `3.N`, which decides how its subjects are written. */
  readonly version: string;
}

/** What is known of an enterprise with data residency. */
export interface GitHubDataResidencyOptions {
  /** The slug of the enterprise, where it put it into the issuer: letters, digits and dashes. @default - the issuer has none */
  readonly enterpriseSlug?: string;
}

/**
 * The OIDC provider that mints the tokens of a GitHub deployment.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export class GitHubIssuer {
  /** github.com: one issuer for every tenant on earth, so each cloud pins the owner id. */
  public static githubCom(): GitHubIssuer {
    return new GitHubIssuer(GITHUB_COM, true, true, { defaultTemplate: true, customTemplates: true });
  }

  /**
   * An enterprise on github.com that put its slug into the issuer. The slug is a name and covers all organizations of the
   * enterprise, so the owner id is pinned beside it.
   * @param slug the enterprise's slug, letters, digits and dashes; throws otherwise
   */
  public static enterprise(slug: string): GitHubIssuer {
    return new GitHubIssuer(`${GITHUB_COM}/${checked('enterprise slug', slug, SLUG)}`, true, true, { defaultTemplate: true, customTemplates: true });
  }

  /**
   * GitHub Enterprise Cloud with data residency, on a subdomain of ghe.com.
   * @param subdomain the part before `.ghe.com`; throws where it is malformed
   */
  public static dataResidency(subdomain: string, options: GitHubDataResidencyOptions = {}): GitHubIssuer {
    checkProps('GitHubIssuer.dataResidency', options, { enterpriseSlug: { write: "'my-enterprise'" } });
    const { enterpriseSlug } = options;
    const path = enterpriseSlug === undefined ? '' : `/${checked('enterprise slug', enterpriseSlug, SLUG)}`;
    const host = checked('subdomain of ghe.com', subdomain, SLUG).toLowerCase();
    return new GitHubIssuer(`https://token.actions.${host}.ghe.com${path}`, true, true, { defaultTemplate: true, customTemplates: true });
  }

  /**
   * GitHub Enterprise Server. Its tokens carry classic subjects only. Up to 3.15 it escapes no `:` in subjects, from 3.16 on in
   * customized templates, from 3.19 on in all of them (by the version gates of GitHub's documents).
   */
  public static server(props: GitHubServerProps): GitHubIssuer {
    checkProps('GitHubIssuer.server', props, { hostname: { write: "'github.example.com'", required: true }, version: { write: "'3.20'", required: true } });
    const { hostname, version } = props;
    const host = checked('host name of GitHub Enterprise Server', hostname, HOST);
    const minor = Number(VERSION.fits.exec(checked('version of GitHub Enterprise Server', version, VERSION))![1]);
    return new GitHubIssuer(`https://${host}/_services/token`, false, false, { defaultTemplate: minor >= 19, customTemplates: minor >= 16 });
  }

  private constructor(
    /** The `iss` claim: no trailing slash. */
    public readonly url: string,
    /** Whether strangers get tokens from it too. */
    public readonly multiTenant: boolean,
    /** Whether it mints immutable subjects. GHE.com: not documented, a trust that waits for one stays closed. */
    public readonly mintsImmutableSubjects: boolean,
    private readonly escaping: Escaping,
  ) {}

  /**
   * Whether `:` inside a value is written `%3A` in the subject. Where it is not, a value can forge the rest of the subject.
   * @internal
   */
  public _escapes(customized: boolean): boolean {
    return customized ? this.escaping.customTemplates : this.escaping.defaultTemplate;
  }
}

function checked(what: string, value: string, { fits, words }: Form): string {
  const text = literal(what, value);
  if (!fits.test(text)) throw malformedIssuer(what, text, words);
  return text;
}
