import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS, WHOLE_FILES } from '../../src/artifacts/formats';

// docs/formats.md has a row for each form that is read, and none for what is not.
const page = readFileSync(join(__dirname, '../../docs/formats.md'), 'utf8');
const rows = page.slice(page.indexOf('| format |'), page.indexOf('What CDK and cdktf write beside')).split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => line.split(' | ')[0].slice(2));

/** The row of each form, by words of its name. */
const ROWS: Readonly<Record<string, string>> = {
  'CloudFormation template': 'a CloudFormation template',
  'CloudFormation, as deployed': 'aws cloudformation get-template',
  'Terraform configuration': 'a Terraform configuration in JSON',
  'Terraform plan': 'terraform show -json',
  'Terraform state': 'terraform show -json',
  'ARM template': 'an ARM template',
  'Pulumi stack': 'pulumi stack export',
  'objects of Kubernetes': 'objects of Kubernetes',
  'IAM role': 'aws iam get-role',
  'role, as AWS Config recorded it': 'configuration items of AWS Config',
  'IAM trust policy': 'an IAM trust policy',
  'IAM OIDC provider': 'aws iam get-open-id-connect-provider',
  'credentials of a managed identity': 'az identity federated-credential',
  'credentials of an application': 'az ad app federated-credential',
  'managed identity': 'az identity show',
  'role assignments': 'az role assignment list',
  'provider of a pool': 'gcloud iam workload-identity-pools providers',
  'pool': 'gcloud iam workload-identity-pools describe',
  'allow policy': 'gcloud iam service-accounts get-iam-policy',
};
/** Told by being no JSON and no YAML. */
const BESIDE = ['condition of a pool provider'];
/** Read, and passed over: below the table. */
const PASSED_OVER = 'the files that cdk and cdktf write';

test('each form that is read has its row, and each row a form', () => {
  const forms = [...WHOLE_FILES, ...ANSWERS].map(({ name }) => name).filter((name) => !name.startsWith(PASSED_OVER));
  expect(rows.filter((row) => !BESIDE.includes(row)).sort()).toEqual(Object.keys(ROWS).sort());
  expect(forms.filter((name) => !Object.values(ROWS).some((words) => name.startsWith(words)))).toEqual([]);
  expect(Object.entries(ROWS).filter(([, words]) => !forms.some((name) => name.startsWith(words)))).toEqual([]);
});
