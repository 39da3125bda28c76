import { addDeployment, deploymentOf, factsOf, GITLAB_FACTS, isBelowSharedHost, Tenancy } from '../../facts';
import { malformedGitLabIssuer } from '../../internal/catalogue/gitlab';
import { literal } from '../../trust';

const GITLAB_COM = 'https://gitlab.com';
const URL_FORM = /^https:\/\/(?=[^/]{4,200}(?:\/|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}(?::[0-9]{1,5})?(?:\/[A-Za-z0-9_.-]+)*$/;

/**
 * The OIDC provider that mints the ID tokens of a GitLab instance.
 * @see https://docs.gitlab.com/ci/secrets/id_token_authentication/
 */
export class GitLabIssuer {
  /** gitlab.com: one issuer for every customer on earth, so each cloud pins the id of the project. */
  public static gitlabCom(): GitLabIssuer {
    return new GitLabIssuer(GITLAB_COM, 'gitlab.com');
  }

  /**
   * An instance of your own. AWS sees `sub` and `aud` alone of its tokens.
   * @param url the address of the instance, without a slash at the end; throws for gitlab.com and other hosts that strangers share
   * @param issuerUrl the issuer, where the instance publishes another one (`ci_id_tokens_issuer_url`, GitLab 18.1). @default - `url`
   */
  public static selfManaged(url: string, issuerUrl?: string): GitLabIssuer {
    const issuer = issuerUrl === undefined ? own(url) : own(issuerUrl);
    addDeployment(GITLAB_FACTS, issuer);
    return new GitLabIssuer(issuer, hostOf(own(url)));
  }

  /**
   * GitLab Dedicated: an instance that GitLab runs for one customer.
   * @param tenant the part before `.gitlab-dedicated.com`: lower case letters, digits and dashes; throws otherwise
   */
  public static dedicated(tenant: string): GitLabIssuer {
    return GitLabIssuer.selfManaged(`https://${literal('tenant of GitLab Dedicated', tenant)}.gitlab-dedicated.com`);
  }

  private constructor(
    /** The `iss` claim: no slash at the end. */
    public readonly url: string,
    /** The host of the instance, with port and path where it has them, as `ci_config_ref_uri` begins. */
    public readonly host: string,
  ) {}

  /** Whether strangers get tokens from it too. */
  public get multiTenant(): boolean {
    return deploymentOf(this.url)!.tenancy === Tenancy.CLAIM;
  }
}

const hostOf = (url: string) => url.slice('https://'.length);

/** JiHu's public instance is shared as gitlab.com is, and no cloud has it in its lists. */
const isJihu = (host: string) => host === 'jihulab.com' || host.endsWith('.jihulab.com');

function own(url: unknown): string {
  const text = literal('URL of GitLab', url);
  if (!URL_FORM.test(text)) throw malformedGitLabIssuer(text, 'it is not written as one');
  const facts = factsOf(text);
  if (facts && facts !== GITLAB_FACTS) throw malformedGitLabIssuer(text, `it is one of ${facts.platform}`);
  const [host] = hostOf(text).split(/[:/]/);
  if (isBelowSharedHost(host) || isJihu(host)) throw malformedGitLabIssuer(text, 'strangers get tokens there too');
  return text;
}
