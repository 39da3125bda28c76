import { negatives } from './driver';

negatives('cli');
