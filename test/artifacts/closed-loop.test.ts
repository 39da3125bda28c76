import { AWS_TOKEN, AZURE_TOKEN, file, GCP_TOKEN, SUBJECT, verdicts } from './fixture';
import { IdentitySet } from '../../src/verify';

/** Tokens that differ in one thing from the trusted one. */
const nearMisses = (token: Record<string, unknown>): Record<string, unknown>[] => [
  { ...token, sub: `${SUBJECT}uction` },
  { ...token, sub: SUBJECT.replace('prod', 'staging'), environment: 'staging' },
  { ...token, sub: 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main', environment: undefined },
  { ...token, sub: SUBJECT.toUpperCase() },
  { ...token, sub: SUBJECT.replace('456789', '456790'), repository_id: '456790' },
  { ...token, aud: 'https://example.com' },
  { ...token, iss: 'https://gitlab.com' },
];

describe('AWS: one trust, in every form', () => {
  const decisions = (name: string, token: Record<string, unknown>) => IdentitySet.fromFiles([file(name)]).decideFor(name === 'trust.json' ? 'trust' : 'deploy', token).map(({ verdict }) => verdict);
  const forms = ['template.json', 'template.yaml', 'aws-get-role.json', 'aws-authorization-details.json', 'trust.json'];

  test.each(forms)('%s admits the token, and nothing else', (form) => {
    expect(decisions(form, AWS_TOKEN)).toEqual(['accept']);
    expect(nearMisses(AWS_TOKEN).map((token) => decisions(form, token))).toEqual(nearMisses(AWS_TOKEN).map(() => ['deny']));
  });

  test('what the template leaves open is unknown, with the line where it stands', () => {
    const [open] = IdentitySet.fromFiles([file('template.yaml')]).decideFor('Open', AWS_TOKEN);
    expect(open.verdict).toBe('unknown');
    expect(IdentitySet.fromFiles([file('template.yaml')]).identities.map(({ source }) => source.text)).toEqual(
      ['template.yaml#/Resources/Deploy (line 9)', 'template.yaml#/Resources/Open (line 24)'],
    );
  });

  test('the provider beside the role decides on the audience', () => {
    const other = { ...file('aws-oidc-provider.json') };
    const without = { ...other, content: other.content.replace('sts.amazonaws.com', 'example.com') };
    expect(verdicts([file('aws-get-role.json'), other], AWS_TOKEN)).toEqual(['deploy: accept']);
    expect(verdicts([file('aws-get-role.json'), without], AWS_TOKEN)).toEqual(['deploy: deny']);
  });

  test('roles that trust no issuer are no identities', () => {
    expect(verdicts([file('aws-authorization-details.json')], AWS_TOKEN)).toEqual(['deploy: accept']);
  });
});

describe('Azure: one trust, in every form', () => {
  test.each([
    ['azure-identity-credentials.json', 'deploy'], ['azure-rest-credentials.json', 'deploy'],
    ['azure-ad-credentials.json', '<the application of azure-ad-credentials.json>'], ['graph-credentials.json', 'f6475511-fd81-4965-a00e-41e7792b7b9c'],
  ])('%s', (name, identity) => {
    expect(verdicts([file(name)], AZURE_TOKEN)).toEqual([`${identity}: accept`]);
    const elsewhere = nearMisses(AZURE_TOKEN).filter(({ sub }) => sub !== SUBJECT.replace('prod', 'staging'));
    expect(elsewhere.flatMap((token) => verdicts([file(name)], token))).toEqual(elsewhere.map(() => `${identity}: deny`));
  });

  test('a flexible credential of Microsoft Graph', () => {
    const token = { ...AZURE_TOKEN, sub: 'repo:my-org@123456/my-repo@456789:ref:refs/heads/release/1.2' };
    const application = 'f6475511-fd81-4965-a00e-41e7792b7b9c';
    expect(verdicts([file('graph-credentials.json')], token)).toEqual([`${application}: accept`]);
    expect(verdicts([file('graph-credentials.json')], { ...token, repository_id: '1' })).toEqual([`${application}: deny`]);
  });

  test('an expression in a version of the language that is not known, or beside a subject, is unknown', () => {
    const { path, content } = file('graph-credentials.json');
    const token = { ...AZURE_TOKEN, sub: 'repo:my-org@123456/my-repo@456789:ref:refs/heads/release/1.2' };
    for (const changed of [content.replace('"languageVersion": 1', '"languageVersion": 2'), content.replace('"subject": null', '"subject": "x"')]) {
      expect(changed).not.toBe(content);
      expect(verdicts([{ path, content: changed }], token)[0]).toMatch(/: unknown$/);
    }
  });

  test('a template as Bicep compiles it: names and variables evaluated, a parameter open in spite of its default', () => {
    expect(verdicts([file('arm-template.json')], AZURE_TOKEN)).toEqual(['deploy: accept']);
    expect(verdicts([file('arm-template.json')], { ...AZURE_TOKEN, sub: 'repo:my-org@123456/my-repo@456789:ref:refs/heads/main' })).toEqual(['deploy: unknown']);
  });

  test('an exported group', () => {
    const [identity] = verdicts([file('arm-export.json')], AZURE_TOKEN);
    expect(identity).toMatch(/: accept$/);
  });

  test('a plan: credentials of all modules on the identity that will be made, what goes left out', () => {
    const plan = file('terraform-plan-azure.json');
    const without = { ...plan, content: JSON.stringify(withoutCredential(JSON.parse(plan.content), 'open')) };
    expect(verdicts([plan], AZURE_TOKEN)).toEqual(['deploy: accept']);
    expect(verdicts([without], { ...AZURE_TOKEN, sub: SUBJECT.replace('prod', 'staging') })).toEqual(['deploy: accept']);
    expect(verdicts([without], { ...AZURE_TOKEN, sub: SUBJECT.replace('prod', 'anything') })).toEqual(['deploy: deny']);
    expect(verdicts([plan], { ...AZURE_TOKEN, sub: SUBJECT.replace('prod', 'anything') })).toEqual(['deploy: unknown']);
  });
});

interface PlanJson { readonly planned_values: { readonly root_module: { resources: { name: string }[] } } }

function withoutCredential(plan: unknown, name: string): unknown {
  const { root_module: root } = (plan as PlanJson).planned_values;
  root.resources = root.resources.filter((resource) => resource.name !== name);
  return plan;
}

describe('GCP: one trust, in every form', () => {
  const account = 'deploy@my-project.iam.gserviceaccount.com';
  const answers = ['gcloud-provider.json', `${account}.json`].map(file);

  test('provider and policy as gcloud prints them', () => {
    expect(verdicts(answers, GCP_TOKEN)).toEqual([`${account}: accept`]);
    expect(nearMisses(GCP_TOKEN).slice(1, 3).flatMap((token) => verdicts(answers, token))).toEqual([`${account}: deny`, `${account}: deny`]);
    expect(verdicts(answers, { ...GCP_TOKEN, repository_id: '456790' })).toEqual([`${account}: deny`]);
  });

  test('a state', () => {
    expect(verdicts([file('terraform-state-gcp.json')], GCP_TOKEN)).toEqual([`${account}: accept`]);
    expect(verdicts([file('terraform-state-gcp.json')], { ...GCP_TOKEN, environment: 'staging' })).toEqual([`${account}: deny`]);
  });

  test('a project\'s policy: a conditioned binding is unknown', () => {
    expect(verdicts([file('gcloud-provider.json'), file('projects/my-project.json')], GCP_TOKEN)).toEqual(['roles/storage.objectViewer on project my-project: unknown']);
  });
});
