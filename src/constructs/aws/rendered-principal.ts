import { CompositePrincipal, Effect, PolicyDocument, PolicyStatement, PrincipalBase, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { PolicyJson, StatementJson } from '../../parties/aws/render';

/** A principal for each statement, its conditions given at once: `withConditions` would replace what a key has, not add to it. */
export function principalOf({ Statement }: PolicyJson): PrincipalBase {
  const [first, ...rest] = Statement.map(statementPrincipal);
  return rest.length === 0 ? first : new CompositePrincipal(first, ...rest);
}

/** The statements of a trust policy in a document of CDK. */
export function addStatements(policy: PolicyJson, document: PolicyDocument): PolicyDocument {
  principalOf(policy).addToAssumeRolePolicy(document);
  return document;
}

function statementPrincipal({ Effect: effect, Principal, Condition }: StatementJson): PrincipalBase {
  return effect === 'Allow' ? new WebIdentityPrincipal(Principal.Federated, Condition) : new DeniedPrincipal(Principal.Federated, Condition);
}

/** The principal of a closed trust: where CDK would write the statement that lets it in, this one writes a Deny. */
class DeniedPrincipal extends WebIdentityPrincipal {
  public override addToAssumeRolePolicy(document: PolicyDocument): void {
    document.addStatements(new PolicyStatement({ effect: Effect.DENY, actions: [this.assumeRoleAction], principals: [this] }));
  }
}
