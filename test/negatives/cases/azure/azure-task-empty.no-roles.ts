import { AzureTask } from '../../../../src/constructs/azure';
import { TaskAccess } from '../../../../src/trust';

export const wrong = () => AzureTask.of({ id: 'rotate-keys', text: 'rotate keys', access: [TaskAccess.WRITE], assignments: [], why: 'monthly', source: 'https://example.com' });
