import { checkCompiled } from './check-compiled';
import { TrustedWorkflow } from './trusted-workflow';
import { duplicateWorkflow, twoTemplates } from '../internal/catalogue/trust';

/** Writes a checked claim down. */
export type Commit = () => void;

interface Entry {
  readonly workflow: TrustedWorkflow;
  readonly path: string;
}

const LEDGERS = new WeakMap<object, AppRegistry>();

/** What the trusted workflows of one app must agree on, whatever cloud they meet there. */
export class AppRegistry {
  /** The ledger of the app with this root construct. */
  public static of(root: object): AppRegistry {
    const ledger = LEDGERS.get(root) ?? new AppRegistry();
    LEDGERS.set(root, ledger);
    return ledger;
  }

  private readonly workflows = new Map<string, Entry>();
  private readonly templates = new Map<string, string>();

  /**
   * A name means one trusted workflow, and a repository has one subject template. Throws where the app says otherwise already, and for
   * a trust that no workflow class could have made; gives what writes the claim down.
   */
  public claim(workflow: TrustedWorkflow, path: string): Commit {
    const known = this.workflows.get(workflow.name);
    if (known && known.workflow !== workflow) throw duplicateWorkflow(workflow.name, known.path);
    const trust = workflow.compile();
    checkCompiled(trust);
    const { issuer, subjectTemplates } = trust;
    const templates = Object.entries(subjectTemplates).map(([repository, template]): [string, string] => [`${issuer.url} ${repository}`, template]);
    for (const [repository, template] of templates) {
      const other = this.templates.get(repository) ?? template;
      if (other !== template) throw twoTemplates(repository, other, template);
    }
    return () => {
      this.workflows.set(workflow.name, known ?? { workflow, path });
      templates.forEach(([repository, template]) => this.templates.set(repository, template));
    };
  }
}
