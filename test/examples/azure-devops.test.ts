import { synthesized } from './synthesized';
import type { AzureDevOpsExample } from '../../examples/azure-devops/app';
import { production } from '../../examples/azure-devops/model';
import { AwsPartition } from '../../src/parties/aws';
import { render } from '../../src/parties/aws/render/render';
import { codeOf } from '../fixtures/error-code';

test('AWS refuses the connection by the issuer of Entra, as the README says', () => {
  expect(codeOf(() => render(production.compile(), { partition: AwsPartition.AWS, account: '111111111111' }))).toBe('aws-authorized-party');
});

test('the stages that log in', () => expect((synthesized('azure-devops') as AzureDevOpsExample).pipelines.join('\n')).toMatchSnapshot());
