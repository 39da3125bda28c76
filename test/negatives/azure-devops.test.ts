import { negatives } from './driver';

negatives('azure-devops');
