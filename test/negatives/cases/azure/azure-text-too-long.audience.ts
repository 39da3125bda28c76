import { branch, trustOf } from '../../../fixtures/azure';
import { identity } from '../../../fixtures/azure-negative';
import { AzureFixtureWorkflow } from '../../../fixtures/azure-workflow';

export const wrong = () => identity({ workflow: new AzureFixtureWorkflow(trustOf([branch('main')], { audiences: { azure: 'a'.repeat(601) } })) });
