import { staffOf, type SchoolYear, type Staff } from './school.ts';

/** The tổ of a person. */
export const teamOf = (year: SchoolYear, id: unknown): string | undefined => staffOf(year, id)?.to;

/** The tổ trưởng of a tổ. */
export const teamLeader = (year: SchoolYear, team: string | undefined): Staff | undefined =>
  year.staff.nhan_su.find((staff) => staff.to === team && staff.chuc_vu === 'Tổ trưởng');

/** The Hiệu trưởng. */
export const principal = (year: SchoolYear): Staff | undefined =>
  year.staff.nhan_su.find(({ chuc_vu }) => chuc_vu === 'Hiệu trưởng');
