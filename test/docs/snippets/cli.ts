import { readFileSync } from 'node:fs';
import { DecisionText, DecodedToken, IdentitySet } from 'cdk-trusted-workflows/verify';

// docs/cli.md
export function decided(): void {
  const path = 'cdk.out/aws-production.template.json';
  const { claims } = DecodedToken.fromText(readFileSync('token.jwt', 'utf8'));
  const decisions = IdentitySet.fromFiles([{ path, content: readFileSync(path, 'utf8') }]).decide(claims);
  console.log(DecisionText.of(decisions, { claims }).explanations());
}
