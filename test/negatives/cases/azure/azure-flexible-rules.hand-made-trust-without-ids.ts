import { exact, GITHUB, RELEASES, trustOf } from '../../../fixtures/azure';
import { application } from '../../../fixtures/azure-application';
import { AzureFixtureWorkflow } from '../../../fixtures/azure-workflow';

const withoutIds = { ...RELEASES, conditions: [exact('repository_owner', 'my-org', 'tenant'), RELEASES.conditions[2]], subject: { ...RELEASES.subject, carries: ['repository_owner', 'ref'] } };

export const wrong = () => application({ workflow: new AzureFixtureWorkflow(trustOf([withoutIds], { issuer: { ...trustOf([]).issuer, url: GITHUB } })) });
