import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { production } from '../../examples/quickstart/model';

const page = readFileSync(join(__dirname, '../../docs/scanners.md'), 'utf8');

/** @see https://github.com/bridgecrewio/checkov/blob/main/checkov/common/util/oidc_utils.py (3.3.13, 2026-08-20) */
const CHECKOV_REPOSITORY = /^(?:\$\{)?[a-zA-Z0-9_-]+(?:\.[a-zA-Z0-9_-]+)*(?:\})?\/[^/]+$/;
/** @see https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/Managed%20Identity/FIC_LimitToGitHubIssuer.json */
const ownerOfAzurePolicy = (subject: string) => subject.split(':')[1].split('/')[0];

const subject = String(production.sampleTokens('sts.amazonaws.com')[0].sub);

test('trap 20: checkov rejects an immutable subject, and the page names the rules to skip', () => {
  expect(CHECKOV_REPOSITORY.test('my-org/my-repo')).toBe(true);
  expect(CHECKOV_REPOSITORY.test(subject.split(':')[1])).toBe(false);
  for (const rule of ['CKV_AWS_358', 'CKV_AWS_393', 'CKV_AZURE_249', 'CKV_GCP_125']) expect(page).toContain(`\`${rule}\``);
  expect(page).toMatch(/skip-check:\n {2}- CKV_AZURE_249 #.*\n {2}- CKV_GCP_125 #/);
});

test('trap 36: the Azure policy of trusted owners reads the owner with its id, and the page says what to list', () => {
  expect(ownerOfAzurePolicy(subject)).toBe('my-org@123456');
  expect(page).toMatch(/fd1a8e20-.*list `my-org@123456`/);
});
