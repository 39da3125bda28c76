import { negatives } from './driver';

negatives('app');
