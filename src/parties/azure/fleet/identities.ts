import { located } from '../../../internal/errors';
import { Party, settleSharing, TrustedWorkflow } from '../../../trust';
import { FlexibleCredential } from '../application-document';
import { FederatedCredential } from '../document';
import { GLOBAL_CLOUD } from '../facts/clouds';
import { CREDENTIALS_PER_IDENTITY } from '../facts/limits';
import { renderApplication } from '../render/application';
import { render } from '../render/render';
import { checkCount } from '../render/split';

/** A workflow of a plan, as far as its credentials are concerned. */
export interface CountedWorkflow {
  readonly workflow: TrustedWorkflow;
  readonly application: boolean;
  readonly subscription?: string;
  /** The identity that the plan names. @default - its own, or several where it needs more credentials than one holds */
  readonly identity?: string;
  readonly roles: number;
  /** The subjects and expressions of its credentials, sorted. */
  readonly compared: readonly string[];
}

/** An identity of a plan, with what its workflows take. */
export interface CountedIdentity {
  readonly identity: string;
  readonly application: boolean;
  readonly subscription?: string;
  readonly workflows: readonly string[];
  readonly credentials: number;
  readonly roles: number;
}

/** What the credentials of a workflow compare beside issuer and audience. Throws for what no credential can hold. */
export function comparedBy(workflow: TrustedWorkflow, application: boolean): string[] {
  const trust = workflow.compile();
  const options = { cloud: GLOBAL_CLOUD, uncounted: true };
  return located(workflow.name, () => {
    if (!application) return render(trust, options).document.credentials.map(({ subject }: FederatedCredential) => subject);
    const { credentials, flexibleCredentials } = renderApplication(trust, options).document;
    return [...credentials.map(({ subject }) => subject), ...flexibleCredentials.map(({ expression }: FlexibleCredential) => expression)].sort();
  });
}

/** The identities that workflows come to, by name: what the plan names together, everything else apart. */
export function identitiesOf(workflows: readonly CountedWorkflow[]): CountedIdentity[] {
  const named = new Map<string, CountedWorkflow[]>();
  for (const workflow of workflows.filter(({ identity }) => identity !== undefined)) {
    const key = JSON.stringify([workflow.application, workflow.subscription, workflow.identity]);
    named.set(key, [...named.get(key) ?? [], workflow]);
  }
  return [...[...named.values()].map(sharedIdentity), ...workflows.filter(({ identity }) => identity === undefined).flatMap(ownIdentities)]
    .sort((one, other) => one.identity < other.identity ? -1 : 1);
}

/** Several workflows on one identity: 20 credentials in all, and each acknowledges it. */
function sharedIdentity(workflows: CountedWorkflow[]): CountedIdentity {
  const [{ application, subscription }, ...others] = workflows;
  const identity = workflows[0].identity!;
  const kind = application ? 'the application' : 'the managed identity';
  checkCount([...workflows[0].compared], new Map(others.map(({ workflow, compared }) => [workflow.name, compared.length])), `${kind} ${JSON.stringify(identity)}`);
  settleSharing(Party.AZURE, `${kind} ${JSON.stringify(identity)}`, workflows.map(({ workflow }) => workflow.compile()));
  return {
    identity,
    application,
    subscription,
    workflows: workflows.map(({ workflow }) => workflow.name).sort(),
    credentials: sum(workflows.map(({ compared }) => compared.length)),
    // A role that several workflows need is assigned once to the identity that they share.
    roles: Math.max(...workflows.map(({ roles }) => roles)),
  };
}

/** One identity, or as many as its credentials take: each with a trusted workflow of its own, and the same roles. */
function ownIdentities({ workflow: { name }, application, subscription, roles, compared }: CountedWorkflow): CountedIdentity[] {
  const most = CREDENTIALS_PER_IDENTITY.value;
  const count = Math.max(1, Math.ceil(compared.length / most));
  return Array.from({ length: count }, (_, index) => ({
    identity: count === 1 ? name : `${name}-${index + 1}`,
    application,
    subscription,
    workflows: [name],
    credentials: Math.min(most, compared.length - index * most),
    roles,
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
