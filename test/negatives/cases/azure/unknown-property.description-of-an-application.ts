import { NewApplicationProps } from '../../../../src/constructs/azure-application';
import { registered } from '../../../fixtures/azure-application';

export const wrong = () => registered({ description: 'Deploys' } as Partial<NewApplicationProps>);
