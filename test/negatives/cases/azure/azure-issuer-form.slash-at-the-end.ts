import { branch, GITHUB, trustOf } from '../../../fixtures/azure';
import { identity } from '../../../fixtures/azure-negative';
import { AzureFixtureWorkflow } from '../../../fixtures/azure-workflow';

const trust = trustOf([branch('main')]);

export const wrong = () => identity({ workflow: new AzureFixtureWorkflow({ ...trust, issuer: { ...trust.issuer, url: `${GITHUB}/` } }) });
