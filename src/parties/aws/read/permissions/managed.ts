import { ownersOfReference } from './references';
import { Resource, scopeOf, Text, Value } from '../../../../artifacts';
import { literalOf } from '../value';

const TYPES = ['AWS::IAM::ManagedPolicy', 'aws_iam_policy'];

/** A managed policy of the files. */
export interface ManagedPolicy {
  readonly name: string;
  /** @default - it is looked up, or described without its document */
  readonly document?: Value;
  /** @default - it is made, or not settled */
  readonly arn?: string;
  readonly from: Resource;
}

/** The managed policies that files make, look up or describe. */
export class ManagedPolicies {
  private readonly byId = new Map<string, ManagedPolicy>();
  private readonly byArn = new Map<string, ManagedPolicy>();

  constructor(resources: readonly Resource[]) {
    for (const resource of resources.filter(({ type }) => TYPES.includes(type))) {
      const policy = policyOf(resource);
      this.byId.set(keyOf(scopeOf(resource), resource.id), policy);
      if (policy.arn !== undefined && policy.document !== undefined) this.byArn.set(policy.arn, policy);
    }
  }

  /** The policy that an ARN, or a reference to one, is of; undefined where no file holds it. */
  public find(arn: Value, from: Resource): ManagedPolicy | undefined {
    if (!(arn instanceof Text)) return undefined;
    if (arn.literal !== undefined) return this.byArn.get(arn.literal);
    const [piece, ...rest] = arn.pieces;
    const ids = rest.length === 0 && typeof piece === 'object' ? ownersOfReference(piece.reference) : [];
    return ids.map((id) => this.byId.get(keyOf(scopeOf(from), id))).find((found) => found !== undefined);
  }
}

const keyOf = (scope: string, id: string) => JSON.stringify([scope, id]);

function policyOf(from: Resource): ManagedPolicy {
  const { ManagedPolicyName, PolicyDocument, Arn, name, arn, policy } = from.properties;
  const document = PolicyDocument ?? policy;
  const ownArn = literalOf(Arn ?? arn);
  return {
    name: literalOf(ManagedPolicyName ?? name) ?? from.id,
    from,
    ...document === undefined || document === null ? {} : { document },
    ...ownArn === undefined ? {} : { arn: ownArn },
  };
}
