import { writeEntraSubject } from '../../../../src/issuers/azure-devops/subject';
import { CONNECTION, ORGANIZATION, TENANT } from '../../../issuers/azure-devops/connections';
import { connection } from '../../connections';

const subject = writeEntraSubject({ tenantId: TENANT, applicationId: '90090090-0000-4000-8000-000000000001', organizationId: ORGANIZATION, connectionId: CONNECTION });

export const wrong = () => connection({ subject });
