import { githubTokenSpace } from '../../../src/issuers/github/mintable/space';
import { claimsOfIssuer } from '../../../src/parties/gcp/admitted/github-claims';
import { Horizon } from '../../../src/trust/token-space';

const ISSUERS = [
  'https://token.actions.githubusercontent.com', 'https://token.actions.githubusercontent.com/my-enterprise', 'https://token.actions.my-corp.ghe.com',
  'https://token.actions.githubusercontent.com.evil.example', 'https://github.example.com/_services/token', 'https://gitlab.com',
];

// Issuers and parties do not import each other: what Google's formulas take for granted of GitHub's tokens is compared here.
describe('what formulas take for granted, and the tokens that are compared', () => {
  test.each(ISSUERS)('are of the same issuers: %s', (issuer) => {
    expect(claimsOfIssuer(issuer).present.size > 0).toBe(githubTokenSpace(issuer, [], Horizon.NOW) !== undefined);
  });

  test('a claim that formulas take to be there is in every token, the audience aside, which belongs to the job', () => {
    const { present } = claimsOfIssuer(ISSUERS[0]);
    for (const shape of githubTokenSpace(ISSUERS[0], [], Horizon.OVER_TIME)!.shapes()) {
      const missing = [...present].filter((claim) => claim !== 'aud' && (!shape.claims.has(claim) || shape.optional(claim)));
      expect(missing).toEqual([]);
    }
  });

  test('an id has at most 20 digits for both', () => {
    const { isId, mayBe } = claimsOfIssuer(ISSUERS[0]);
    const [shape] = githubTokenSpace(ISSUERS[0], [], Horizon.NOW)!.shapes();
    const accepts = (variable: string, value: string) => {
      const machine = shape.variables.get(variable)!;
      return [...value].reduce((state, digit) => machine.next(state, digit.codePointAt(0)!), machine.start).accepts;
    };
    for (const [claim, variable] of [['repository_id', 'repositoryId'], ['repository_owner_id', 'ownerId'], ['run_id', 'runId']]) {
      expect(isId(claim)).toBe(true);
      for (const value of ['1', '9'.repeat(20), '9'.repeat(21), 'x', '']) expect([claim, value, mayBe(claim, value)]).toEqual([claim, value, accepts(variable, value)]);
    }
  });
});
