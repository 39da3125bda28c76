import { checkWorkflow } from './check-workflow';
import { compileWorkflow } from './compile';
import { printLogin } from './login';
import { nearMissesOf } from './near-misses';
import { sampleRuns } from './sample-run';
import { mint } from './token';
import { OidcWorkflowProps } from './workflow-props';
import { checkTokenAudience, CompiledTrust, ITrustedIdentity, LoginPlace, NearMiss, requireLogins, TrustedWorkflow } from '../../trust';

/** What the logins are printed into. */
const PLACE: LoginPlace = { noun: 'script', write: 'workflow.loginScript([role, identity, account])', apart: 'a script for each of them: workflow.loginScript([identity])' };

/**
 * A trusted workflow of a CI system that this library has no classes for, by the description of its issuer.
 *
 * Throws for whatever could admit more than it says; see docs/errors.md.
 */
export class OidcWorkflow extends TrustedWorkflow {
  public readonly name: string;
  private readonly props: OidcWorkflowProps;
  private readonly compiled: CompiledTrust;

  constructor(props: OidcWorkflowProps) {
    super();
    checkWorkflow(props);
    this.name = props.name;
    this.props = { ...props, claims: { ...props.claims } };
    this.compiled = compileWorkflow(this.props);
  }

  public compile(): CompiledTrust {
    return this.compiled;
  }

  public sampleTokens(audience: string): Record<string, unknown>[] {
    checkTokenAudience(audience);
    return sampleRuns(this.props, audience).map((run) => mint(this.props.issuer.props, run));
  }

  public nearMisses(audience: string): NearMiss[] {
    checkTokenAudience(audience);
    return nearMissesOf(this.compiled, this.props, audience);
  }

  /**
   * The lines of a POSIX shell that log in to each cloud, for a job that has put the token for each cloud in a file. How a job asks for a token, its CI system's own documents say;
   * for which audience, the comments above the lines.
   * Throws for an identity that trusts another workflow, and for two of one cloud.
   * @param identities what the job logs in as: roles, identities, applications, service accounts, grants
   */
  public loginScript(identities: ITrustedIdentity[]): string {
    return printLogin(requireLogins(this, identities, PLACE));
  }
}
