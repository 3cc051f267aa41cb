/**
 * The 34 provinces and centrally run cities since 1 July 2025 and those each was made of
 * (Nghị quyết 202/2025/QH15, điều 1). Those with nothing in `from` were left as they were; Huế had its name changed before,
 * on 1 January 2025 (Nghị quyết 175/2024/QH15).
 */
export interface Province {
  readonly name: string;
  readonly type: 'tỉnh' | 'thành phố';
  /** Provinces that went into it besides the one that gave the name. */
  readonly from: readonly string[];
}

/** Short forms that are printed for a province of today or before, and its name in full. */
export const provinceShortForms: Readonly<Record<string, string>> = {
  HCM: 'Hồ Chí Minh',
  TPHCM: 'Hồ Chí Minh',
  'BR-VT': 'Bà Rịa - Vũng Tàu',
  BRVT: 'Bà Rịa - Vũng Tàu',
  'TT Huế': 'Thừa Thiên Huế',
  'TT-Huế': 'Thừa Thiên Huế',
};

const province = (name: string, ...from: string[]): Province => ({ name, type: 'tỉnh', from });
const city = (name: string, ...from: string[]): Province => ({ name, type: 'thành phố', from });

export const provinces: readonly Province[] = [
  city('Hà Nội'),
  city('Huế', 'Thừa Thiên Huế'),
  city('Hải Phòng', 'Hải Dương'),
  city('Đà Nẵng', 'Quảng Nam'),
  city('Hồ Chí Minh', 'Bình Dương', 'Bà Rịa - Vũng Tàu'),
  city('Cần Thơ', 'Sóc Trăng', 'Hậu Giang'),
  province('Lai Châu'),
  province('Điện Biên'),
  province('Sơn La'),
  province('Lạng Sơn'),
  province('Quảng Ninh'),
  province('Thanh Hóa'),
  province('Nghệ An'),
  province('Hà Tĩnh'),
  province('Cao Bằng'),
  province('Tuyên Quang', 'Hà Giang'),
  province('Lào Cai', 'Yên Bái'),
  province('Thái Nguyên', 'Bắc Kạn'),
  province('Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'),
  province('Bắc Ninh', 'Bắc Giang'),
  province('Hưng Yên', 'Thái Bình'),
  province('Ninh Bình', 'Hà Nam', 'Nam Định'),
  province('Quảng Trị', 'Quảng Bình'),
  province('Quảng Ngãi', 'Kon Tum'),
  province('Gia Lai', 'Bình Định'),
  province('Khánh Hòa', 'Ninh Thuận'),
  province('Lâm Đồng', 'Đắk Nông', 'Bình Thuận'),
  province('Đắk Lắk', 'Phú Yên'),
  province('Đồng Nai', 'Bình Phước'),
  province('Tây Ninh', 'Long An'),
  province('Vĩnh Long', 'Bến Tre', 'Trà Vinh'),
  province('Đồng Tháp', 'Tiền Giang'),
  province('Cà Mau', 'Bạc Liêu'),
  province('An Giang', 'Kiên Giang'),
];
