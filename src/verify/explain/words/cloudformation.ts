import { ANSWER_WORDS } from './answer';
import { DocumentWords } from '../../../trust';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-oidcprovider.html (2026-11-21) */
export const CLOUDFORMATION_WORDS: DocumentWords = { ...ANSWER_WORDS, trustPolicy: 'AssumeRolePolicyDocument', clientIds: 'ClientIdList' };
