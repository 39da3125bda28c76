import { readFileSync } from 'node:fs';
import { ComparisonQuestion, IdentitySet, IdentitySetComparison } from 'cdk-trusted-workflows/verify';

// docs/compare.md
export function compared(): void {
  const read = (path: string) => IdentitySet.fromFiles([{ path, content: readFileSync(path, 'utf8') }]);
  const comparison = IdentitySetComparison.of({
    first: read('deployed/aws.json'), second: read('cdk.out/Production.template.json'), question: ComparisonQuestion.EQUIVALENT,
  });
  if (!comparison.holds) console.log(comparison.pairs.map((pair) => pair.comparison.because));
}
