/** Printing, for every command that needs it: single records and bound volumes. */
export type { VolumeCover } from '../steps/volume.ts';
export type { PrintJob } from './print-job.ts';
export { printJobs, type Printed, type PrintOptions } from './print-jobs.ts';
export { printVolumeOf, type Volume, type VolumeOptions } from './print-volume.ts';
