import { Template } from 'aws-cdk-lib/assertions';
import { Testing } from 'cdktf';
import { awsStack, gcpStack, production, repository, staging, workflow } from './fixtures';
import { TrustAssertions } from '../../src/testing';

process.env.CDK_VALIDATION = 'false';

const aws = (...workflows: Parameters<typeof awsStack>) => TrustAssertions.fromTemplate(Template.fromStack(awsStack(...workflows).stack));
const gcp = (...workflows: Parameters<typeof awsStack>) => TrustAssertions.fromSynth(Testing.synth(gcpStack(workflows, '123456789012')));

describe('agreesWith', () => {
  it('holds of two clouds that trust the same runs', () => {
    expect(() => aws(production, staging).agreesWith(gcp(production, staging), { projects: [repository] })).not.toThrow();
  });

  it('shows a token that one of two lets in alone', () => {
    const wider = workflow('production', { refs: undefined });
    expect(() => aws(production).agreesWith(gcp(wider), { projects: [repository] })).toThrow(/not-in-agreement/);
    expect(() => aws(production).agreesWith(gcp(wider), { projects: [repository] })).toThrow(/let in by production \(GCP\), refused by production \(AWS\)/);
  });

  it('is no union: staging and production that swapped their trust do not agree', () => {
    const [swapped, other] = [workflow('production', { environment: 'staging' }), workflow('staging', { environment: 'production' })];
    expect(() => aws(production, staging).agreesWith(gcp(swapped, other), { projects: [repository] })).toThrow(/2 pairs/);
  });

  it('does not hold of nothing', () => {
    const others = ['preview', 'nightly'].map((name) => workflow(name));
    expect(() => aws(production, staging).agreesWith(gcp(...others), { projects: [repository] })).toThrow(/no identity of this name/);
    // One identity each is a pair, whatever they are called.
    expect(() => aws(production).agreesWith(gcp(staging), { projects: [repository] })).toThrow(/not-in-agreement/);
    expect(() => aws(production).agreesWith({} as TrustAssertions)).toThrow(/wrong-kind-of-value/);
  });
});
