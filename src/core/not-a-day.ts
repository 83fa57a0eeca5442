import { datesIn, dayMeant, weekdayFits } from './day-meant.ts';
import { daysInMonth, parseDay, shortDay, weekdayOf } from './day.ts';

/** What to say of text that is no day as days are typed, and by which rule; `meant` is what to type. */
export const notADay = (typed: string) => {
  const meant = dayMeant(typed);
  const [date, another] = datesIn(typed);
  if (meant)
    return {
      message: weekdayFits(typed, meant)
        ? 'phải gõ theo mẫu ngày/tháng/năm'
        : `ghi sai thứ hoặc sai ngày: ${shortDay(meant)} là ${weekdayOf(meant)}. Xem lại lịch`,
      params: { rule: 'viet-ngay', meant: shortDay(meant) },
    };
  if (date && another)
    return {
      message:
        'chỉ ghi được một ngày; từ ngày này đến ngày kia thì gõ hai dòng tu_ngay và den_ngay',
      params: { rule: 'viet-ngay' },
    };
  return date
    ? notInCalendar(...date)
    : {
        message: 'không phải một ngày đủ ngày, tháng, năm. Gõ như ví dụ này: 05/10/2026',
        params: { rule: 'viet-ngay' },
      };
};

const notInCalendar = (year: string, month: string, day: string) => {
  const rule = 'ngay-khong-co';
  if (Number(month) >= 1 && Number(month) <= 12)
    return {
      message: `không có trên lịch: tháng ${Number(month)} năm ${year} chỉ có ${daysInMonth(year, month)} ngày, không có ngày ${Number(day)}. Xem lại ngày`,
      params: { rule },
    };
  const swapped = parseDay(`${month}/${day}/${year}`);
  return {
    message: `không có trên lịch: một năm chỉ có 12 tháng, không có tháng ${Number(month)}. Gõ ngày trước, tháng sau${swapped ? '' : ': 05/10/2026'}`,
    params: { rule, ...(swapped && { meant: shortDay(swapped) }) },
  };
};
