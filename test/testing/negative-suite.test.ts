import { repository, workflow } from './fixtures';
import { GitHubWorkflow } from '../../src/issuers';
import { NegativeSuite } from '../../src/testing';
import { Party } from '../../src/trust';

const AUDIENCE = 'api://AzureADTokenExchange';

describe('NegativeSuite', () => {
  it('changes what the workflow pins, and nothing that it leaves open', () => {
    const names = (suite: NegativeSuite) => suite.cases.map(({ violates }) => violates);
    const pinned = names(NegativeSuite.of(workflow('production'), { party: Party.AWS, audience: 'sts.amazonaws.com' }));
    expect(pinned).toEqual(expect.arrayContaining(['ref', 'environment', 'repository', 'tenant', 'audience', 'issuer']));
    const open = new GitHubWorkflow({ name: 'any-ref', repository, environment: 'production' });
    expect(names(NegativeSuite.of(open, { party: Party.AWS, audience: 'sts.amazonaws.com' }))).not.toContain('ref');
    expect(pinned).not.toContain('reusable-workflow');
  });

  it('lists what a cloud cannot see as let in, with the reason that was given for it, and for that cloud alone', () => {
    const acknowledge = [{ id: 'azure/ref', reason: 'the environment takes main only', expires: '2027-06-30' }];
    const acknowledging = workflow('production', { acknowledge });
    const azure = NegativeSuite.of(acknowledging, { party: Party.AZURE, audience: AUDIENCE });
    expect(new Set(azure.acknowledged.map(({ violates, mayPass }) => `${violates}: ${mayPass}`))).toEqual(new Set(['ref: the environment takes main only']));
    expect(azure.denied.map(({ violates }) => violates)).not.toContain('ref');
    expect(azure.denied.length + azure.acknowledged.length).toBe(azure.cases.length);
    expect(NegativeSuite.of(acknowledging, { party: Party.AWS, audience: 'sts.amazonaws.com' }).acknowledged).toEqual([]);
  });

  it('asks for a workflow, a cloud and an audience', () => {
    expect(() => NegativeSuite.of({} as GitHubWorkflow, { party: Party.AWS, audience: 'x' })).toThrow(/wrong-kind-of-value/);
    expect(() => NegativeSuite.of(workflow('production'), { party: 'AWS' as Party, audience: 'x' })).toThrow(/wrong-kind-of-value/);
    expect(() => NegativeSuite.of(workflow('production'), { party: Party.AWS, audience: undefined as unknown as string })).toThrow(/missing-property/);
    expect(() => NegativeSuite.of(workflow('production'), undefined as never)).toThrow(/wrong-kind-of-value/);
  });
});
