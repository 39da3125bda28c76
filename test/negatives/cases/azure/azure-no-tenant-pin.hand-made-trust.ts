import { branch, trustOf } from '../../../fixtures/azure';
import { identity } from '../../../fixtures/azure-negative';
import { AzureFixtureWorkflow } from '../../../fixtures/azure-workflow';

const unpinned = { ...branch('main'), conditions: branch('main').conditions.filter(({ requirement }) => requirement !== 'tenant') };

export const wrong = () => identity({ workflow: new AzureFixtureWorkflow(trustOf([unpinned])) });
