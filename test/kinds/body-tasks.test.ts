import { describe, expect, test } from 'vitest';
import { leavesAlone } from '../operations/fake-repairer.js';
import { codes, plan, readBody, readText } from './build.js';

/** Tasks of the body as "lead | coordinating | title | kind of deadline, as printed". */
const tasksOf = async (body: string): Promise<string[]> =>
  (await readBody(body)).tasks
    .filter(({ origin }) => origin === 'body')
    .map(({ leadUnits, coordinatingUnits, title, deadline }) =>
      [
        leadUnits.join('; '),
        coordinatingUnits.join('; '),
        title,
        deadline === null ? '' : `${deadline.kind} ${deadline.raw}`,
      ]
        .join(' | ')
        .trim(),
    );

const organisation = 'I. MỤC ĐÍCH\n\nNâng cao hiệu quả.\n\nIV. TỔ CHỨC THỰC HIỆN\n\n';

describe('a sentence of the organisation section', () => {
  test.each<{ sentence: string; tasks: string[] }>([
    {
      sentence:
        'Các cấp ủy, tổ chức đảng trực thuộc tổ chức học tập, quán triệt Nghị quyết trong tháng 3/2026.',
      tasks: [
        'Các cấp ủy, tổ chức đảng trực thuộc |  | tổ chức học tập, quán triệt Nghị quyết | month trong tháng 3/2026',
      ],
    },
    {
      sentence:
        'Ban Tuyên giáo và Dân vận Tỉnh ủy theo chức năng, nhiệm vụ hướng dẫn, kiểm tra việc thực hiện.',
      tasks: ['Ban Tuyên giáo và Dân vận Tỉnh ủy |  | hướng dẫn, kiểm tra việc thực hiện |'],
    },
    {
      sentence:
        'Các sở, ban, ngành theo chức năng, nhiệm vụ được giao chủ động triển khai các nhiệm vụ trong Kế hoạch.',
      tasks: ['Các sở, ban, ngành |  | chủ động triển khai các nhiệm vụ trong Kế hoạch |'],
    },
    {
      sentence:
        'Căn cứ nội dung Kế hoạch này, các sở, ban, ngành, UBND các xã, phường xây dựng kế hoạch cụ thể để triển khai thực hiện trước ngày 15/02/2026.',
      tasks: [
        'các sở, ban, ngành; UBND các xã, phường |  | xây dựng kế hoạch cụ thể để triển khai thực hiện | date trước ngày 15/02/2026',
      ],
    },
    {
      sentence:
        'Giao Sở Nội vụ là cơ quan đầu mối, chủ trì, phối hợp với các cơ quan liên quan theo dõi, đôn đốc, tổng hợp kết quả.',
      tasks: ['Sở Nội vụ | các cơ quan liên quan | theo dõi, đôn đốc, tổng hợp kết quả |'],
    },
    {
      sentence:
        'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ và các đơn vị có liên quan tham mưu UBND tỉnh bố trí kinh phí thực hiện Kế hoạch.',
      tasks: [
        'Sở Tài chính | Sở Nội vụ; các đơn vị có liên quan | tham mưu UBND tỉnh bố trí kinh phí thực hiện Kế hoạch |',
      ],
    },
    {
      sentence:
        'Sở Khoa học và Công nghệ phối hợp chặt chẽ với Công an tỉnh triển khai các giải pháp an toàn thông tin.',
      tasks: ['Sở Khoa học và Công nghệ | Công an tỉnh | triển khai các giải pháp an toàn thông tin |'],
    },
    {
      sentence:
        'UBND các xã, phường, đặc khu: Chỉ đạo, tổ chức triển khai thực hiện Kế hoạch trên địa bàn quản lý.',
      tasks: [
        'UBND các xã, phường, đặc khu |  | Chỉ đạo, tổ chức triển khai thực hiện Kế hoạch trên địa bàn quản lý |',
      ],
    },
    {
      sentence: 'Báo và Phát thanh, Truyền hình Lâm Đồng xây dựng chuyên trang, chuyên mục tuyên truyền.',
      tasks: [
        'Báo và Phát thanh, Truyền hình Lâm Đồng |  | xây dựng chuyên trang, chuyên mục tuyên truyền |',
      ],
    },
    {
      sentence:
        'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên tuyên truyền, vận động Nhân dân tham gia.',
      tasks: [
        'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; các tổ chức thành viên |  | tuyên truyền, vận động Nhân dân tham gia |',
      ],
    },
    {
      sentence:
        'Định kỳ trước ngày 20 của tháng cuối quý, các sở, ngành gửi báo cáo kết quả thực hiện về Sở Nội vụ để tổng hợp.',
      tasks: [
        'các sở, ngành |  | gửi báo cáo kết quả thực hiện về Sở Nội vụ để tổng hợp | recurring trước ngày 20 của tháng cuối quý',
      ],
    },
    {
      sentence:
        'Chế độ báo cáo: Các đơn vị báo cáo kết quả thực hiện về Văn phòng Sở trước ngày 25 hàng tháng để tổng hợp.',
      tasks: [
        'Các đơn vị |  | báo cáo kết quả thực hiện về Văn phòng Sở để tổng hợp | recurring trước ngày 25 hàng tháng',
      ],
    },
    {
      sentence: 'Phòng Tổ chức cán bộ được giao chủ trì tham mưu sơ kết, tổng kết việc thực hiện Kế hoạch.',
      tasks: ['Phòng Tổ chức cán bộ |  | tham mưu sơ kết, tổng kết việc thực hiện Kế hoạch |'],
    },
    {
      sentence:
        'Trung tâm Phục vụ hành chính công: phối hợp với các phòng rà soát quy trình; hoàn thành trước ngày 30/4/2026.',
      tasks: [
        'Trung tâm Phục vụ hành chính công | các phòng | rà soát quy trình | date hoàn thành trước ngày 30/4/2026',
      ],
    },
    {
      sentence:
        'Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn tiếp tục đẩy mạnh phong trào khởi nghiệp.',
      tasks: [
        'Hội Nông dân tỉnh; Hội Liên hiệp Phụ nữ tỉnh; Tỉnh đoàn |  | tiếp tục đẩy mạnh phong trào khởi nghiệp |',
      ],
    },
    {
      sentence: 'Hiệu trưởng các trường học trên địa bàn bảo đảm 100% giáo viên được tập huấn kỹ năng số.',
      tasks: [
        'Hiệu trưởng các trường học trên địa bàn |  | bảo đảm 100% giáo viên được tập huấn kỹ năng số |',
      ],
    },
    {
      sentence: 'Bí thư chi bộ, trưởng thôn tổ chức họp dân phổ biến nội dung Kế hoạch.',
      tasks: ['Bí thư chi bộ; trưởng thôn |  | tổ chức họp dân phổ biến nội dung Kế hoạch |'],
    },
    {
      sentence:
        'Sở Nông nghiệp và Môi trường hoàn thành xây dựng cơ sở dữ liệu đất đai trước ngày 31/12/2026.',
      tasks: [
        'Sở Nông nghiệp và Môi trường |  | hoàn thành xây dựng cơ sở dữ liệu đất đai | date trước ngày 31/12/2026',
      ],
    },
    {
      sentence:
        'Công an tỉnh thực hiện nghiêm công tác bảo đảm an ninh mạng; kịp thời phát hiện, xử lý vi phạm.',
      tasks: [
        'Công an tỉnh |  | thực hiện nghiêm công tác bảo đảm an ninh mạng; kịp thời phát hiện, xử lý vi phạm |',
      ],
    },
    {
      sentence: 'Sở Y tế khẩn trương triển khai bệnh án điện tử tại các bệnh viện.',
      tasks: ['Sở Y tế |  | khẩn trương triển khai bệnh án điện tử tại các bệnh viện |'],
    },
    {
      sentence: 'Thanh tra tỉnh tăng cường thanh tra, kiểm tra việc thực hiện Kế hoạch.',
      tasks: ['Thanh tra tỉnh |  | tăng cường thanh tra, kiểm tra việc thực hiện Kế hoạch |'],
    },
    {
      sentence: 'Các doanh nghiệp viễn thông đầu tư, nâng cấp hạ tầng mạng 5G trên địa bàn tỉnh.',
      tasks: ['Các doanh nghiệp viễn thông |  | đầu tư, nâng cấp hạ tầng mạng 5G trên địa bàn tỉnh |'],
    },
    {
      sentence: 'Yêu cầu Giám đốc các sở, Thủ trưởng các ban, ngành nghiêm túc thực hiện Kế hoạch này.',
      tasks: ['Giám đốc các sở; Thủ trưởng các ban, ngành |  | nghiêm túc thực hiện Kế hoạch này |'],
    },
    {
      sentence: 'Kho bạc Nhà nước khu vực XIV kiểm soát chi, giải ngân kịp thời.',
      tasks: ['Kho bạc Nhà nước khu vực XIV |  | kiểm soát chi, giải ngân kịp thời |'],
    },
    {
      sentence: 'Tổ công nghệ số cộng đồng hỗ trợ người dân cài đặt ứng dụng VNeID.',
      tasks: ['Tổ công nghệ số cộng đồng |  | hỗ trợ người dân cài đặt ứng dụng VNeID |'],
    },
    {
      sentence:
        'Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ có trách nhiệm theo dõi, kiểm tra việc thực hiện.',
      tasks: ['Chánh Văn phòng UBND tỉnh; Giám đốc Sở Nội vụ |  | theo dõi, kiểm tra việc thực hiện |'],
    },
    {
      sentence: 'Trên cơ sở dự toán được giao, Phòng Kinh tế thẩm định, tham mưu UBND xã phân bổ kinh phí.',
      tasks: ['Phòng Kinh tế |  | thẩm định, tham mưu UBND xã phân bổ kinh phí |'],
    },
    {
      sentence: 'Hằng năm, Sở Tư pháp tổng hợp, báo cáo UBND tỉnh kết quả thực hiện trước ngày 15/12.',
      tasks: ['Sở Tư pháp |  | tổng hợp, báo cáo UBND tỉnh kết quả thực hiện | recurring trước ngày 15/12'],
    },
    {
      sentence: 'Các phòng, ban, đơn vị và các thôn, tổ dân phố phối hợp triển khai thực hiện tốt Kế hoạch.',
      tasks: [
        'Các phòng, ban, đơn vị; các thôn, tổ dân phố |  | phối hợp triển khai thực hiện tốt Kế hoạch |',
      ],
    },
    {
      sentence: 'Văn phòng HĐND và UBND xã làm đầu mối tiếp nhận, tổng hợp báo cáo của các đơn vị.',
      tasks: ['Văn phòng HĐND và UBND xã |  | tiếp nhận, tổng hợp báo cáo của các đơn vị |'],
    },
    {
      sentence:
        'Sở Văn hóa, Thể thao và Du lịch: Lồng ghép nội dung chuyển đổi số vào tiêu chí xét tặng danh hiệu văn hóa.',
      tasks: [
        'Sở Văn hóa, Thể thao và Du lịch |  | Lồng ghép nội dung chuyển đổi số vào tiêu chí xét tặng danh hiệu văn hóa |',
      ],
    },
    {
      sentence:
        'Đảng ủy các xã, phường lãnh đạo, chỉ đạo cụ thể hóa Kế hoạch; định kỳ 6 tháng báo cáo Ban Thường vụ Tỉnh ủy.',
      tasks: [
        'Đảng ủy các xã, phường |  | lãnh đạo, chỉ đạo cụ thể hóa Kế hoạch |',
        'Đảng ủy các xã, phường |  | báo cáo Ban Thường vụ Tỉnh ủy | recurring định kỳ 6 tháng',
      ],
    },
    {
      sentence:
        'Ủy ban Kiểm tra Tỉnh ủy tham mưu Ban Thường vụ Tỉnh ủy kiểm tra, giám sát việc thực hiện Kế hoạch.',
      tasks: [
        'Ủy ban Kiểm tra Tỉnh ủy |  | tham mưu Ban Thường vụ Tỉnh ủy kiểm tra, giám sát việc thực hiện Kế hoạch |',
      ],
    },
    {
      sentence: 'Ban Chỉ huy Quân sự xã chuẩn bị lực lượng, phương tiện sẵn sàng ứng phó thiên tai.',
      tasks: ['Ban Chỉ huy Quân sự xã |  | chuẩn bị lực lượng, phương tiện sẵn sàng ứng phó thiên tai |'],
    },
    {
      sentence:
        'Viễn thông Lào Cai, Viettel Lào Cai, MobiFone Lào Cai bảo đảm thông tin liên lạc thông suốt.',
      tasks: [
        'Viễn thông Lào Cai; Viettel Lào Cai; MobiFone Lào Cai |  | bảo đảm thông tin liên lạc thông suốt |',
      ],
    },
    {
      sentence: 'Thống kê tỉnh cung cấp số liệu phục vụ đánh giá các chỉ tiêu.',
      tasks: ['Thống kê tỉnh |  | cung cấp số liệu phục vụ đánh giá các chỉ tiêu |'],
    },
    {
      sentence: 'Trường Chính trị tỉnh đưa nội dung chuyển đổi số vào chương trình đào tạo.',
      tasks: ['Trường Chính trị tỉnh |  | đưa nội dung chuyển đổi số vào chương trình đào tạo |'],
    },
    {
      sentence:
        'Ban Quản lý dự án đầu tư xây dựng tỉnh đẩy nhanh tiến độ giải ngân, phấn đấu đạt 100% kế hoạch vốn.',
      tasks: [
        'Ban Quản lý dự án đầu tư xây dựng tỉnh |  | đẩy nhanh tiến độ giải ngân, phấn đấu đạt 100% kế hoạch vốn |',
      ],
    },
    {
      sentence:
        'Các địa phương rà soát, lập danh sách hộ nghèo gửi Sở Nông nghiệp và Môi trường trong Quý II/2026.',
      tasks: [
        'Các địa phương |  | rà soát, lập danh sách hộ nghèo gửi Sở Nông nghiệp và Môi trường | quarter trong Quý II/2026',
      ],
    },
    {
      sentence: 'Sở Xây dựng cập nhật, công khai quy hoạch; tham mưu điều chỉnh khi cần thiết.',
      tasks: ['Sở Xây dựng |  | cập nhật, công khai quy hoạch; tham mưu điều chỉnh khi cần thiết |'],
    },
    {
      sentence: 'Bảo hiểm xã hội tỉnh kết nối, chia sẻ dữ liệu với Sở Y tế.',
      tasks: ['Bảo hiểm xã hội tỉnh |  | kết nối, chia sẻ dữ liệu với Sở Y tế |'],
    },
    {
      sentence: 'Trưởng Ban Chỉ đạo phân công nhiệm vụ cho các thành viên.',
      tasks: ['Trưởng Ban Chỉ đạo |  | phân công nhiệm vụ cho các thành viên |'],
    },
    // --- sentences that tell nobody to act ---
    { sentence: 'Nâng cao nhận thức của cán bộ, công chức về chuyển đổi số.', tasks: [] },
    { sentence: 'Kinh phí thực hiện được bố trí từ ngân sách tỉnh.', tasks: [] },
    { sentence: 'Trong quá trình thực hiện, nếu có vướng mắc thì phản ánh kịp thời.', tasks: [] },
    { sentence: 'Sở Nội vụ.', tasks: [] }, // a unit and no deed
  ])('$sentence', async ({ sentence, tasks }) =>
    expect(await tasksOf(`${organisation}1. ${sentence}`)).toEqual(tasks),
  );

  test.each(['', '- ', 'a) ', '(1) '])('is read alike behind the marker "%s"', async (marker) =>
    expect(
      await tasksOf(`${organisation}${marker}Sở Tư pháp tổng hợp kết quả trước ngày 30/6/2026.`),
    ).toEqual(['Sở Tư pháp |  | tổng hợp kết quả | date trước ngày 30/6/2026']),
  );
});

describe('headings and stems govern the items below them', () => {
  test.each<{ name: string; body: string; tasks: string[] }>([
    {
      name: 'a numbered heading that is a name',
      body: '1. Công an xã\n\n- Chủ trì, triển khai các giải pháp an toàn thông tin.\n\n- Phối hợp với Văn phòng kiểm tra hệ thống.',
      tasks: [
        'Công an xã |  | triển khai các giải pháp an toàn thông tin |',
        'Công an xã | Văn phòng | kiểm tra hệ thống |',
      ],
    },
    {
      name: 'a name ends where the next heading of its rank begins',
      body: '1. Công an xã\n\n- Kiểm tra an toàn hệ thống.\n\n2. Trạm Y tế xã\n\n- Triển khai bệnh án điện tử.',
      tasks: [
        'Công an xã |  | Kiểm tra an toàn hệ thống |',
        'Trạm Y tế xã |  | Triển khai bệnh án điện tử |',
      ],
    },
    {
      name: 'an unmarked stem',
      body: 'Giao Trưởng các phòng:\n\n- Xây dựng kế hoạch chi tiết trước ngày 15/02/2026.',
      tasks: ['Trưởng các phòng |  | Xây dựng kế hoạch chi tiết | date trước ngày 15/02/2026'],
    },
    {
      name: 'a deeper sentence with a unit of its own',
      body: '1. Công an xã\n\n- Kiểm tra an toàn hệ thống.\n\n- Giao Trạm Y tế xã rà soát dữ liệu y tế.',
      tasks: ['Công an xã |  | Kiểm tra an toàn hệ thống |', 'Trạm Y tế xã |  | rà soát dữ liệu y tế |'],
    },
    {
      name: 'a heading that names nobody governs nothing',
      body: '1. Kinh phí\n\n- Bố trí từ ngân sách tỉnh hằng năm.',
      tasks: [],
    },
  ])('$name', async ({ body, tasks }) => expect(await tasksOf(organisation + body)).toEqual(tasks));
});

describe('outside the organisation section', () => {
  test.each<{ name: string; body: string; tasks: string[] }>([
    {
      name: 'an order is a task',
      body: 'II. KINH PHÍ\n\nGiao Phòng Kế hoạch Tài chính đề xuất bố trí kinh phí thực hiện.',
      tasks: ['Phòng Kế hoạch Tài chính |  | đề xuất bố trí kinh phí thực hiện |'],
    },
    {
      name: 'a sentence that opens with a unit is none',
      body: 'II. GIẢI PHÁP\n\n- Sở Nội vụ tiếp tục đẩy mạnh cải cách hành chính.',
      tasks: [],
    },
    {
      name: 'bullets under solutions are none',
      body: 'II. GIẢI PHÁP\n\n- Đẩy mạnh tuyên truyền.',
      tasks: [],
    },
    {
      name: 'the closing paragraph may order',
      body: 'II. NỘI DUNG\n\nTheo phụ lục.\n\nTrên đây là Kế hoạch năm 2026; yêu cầu các phòng, đơn vị nghiêm túc triển khai thực hiện.',
      tasks: ['các phòng, đơn vị |  | nghiêm túc triển khai thực hiện |'],
    },
  ])('$name', async ({ body, tasks }) => expect(await tasksOf(body)).toEqual(tasks));
});

describe('items with labelled lines below them', () => {
  test.each<{ name: string; body: string; tasks: string[]; output?: string | null }>([
    {
      name: 'lead, help, time and product',
      body: 'II. NHIỆM VỤ\n\n1. Xây dựng kho dữ liệu dùng chung\n\n- Cơ quan chủ trì: Sở Nội vụ.\n\n- Cơ quan phối hợp: Các sở, ngành.\n\n- Thời gian hoàn thành: Quý II/2026.\n\n- Sản phẩm: Kho dữ liệu.',
      tasks: ['Sở Nội vụ | Các sở, ngành | Xây dựng kho dữ liệu dùng chung | quarter Quý II/2026'],
      output: 'Kho dữ liệu',
    },
    {
      name: 'in another order, no help',
      body: 'II. NHIỆM VỤ\n\n1. Xây dựng kho dữ liệu dùng chung\n\n- Thời gian thực hiện: Năm 2026\n\n- Đơn vị thực hiện: Sở Nội vụ',
      tasks: ['Sở Nội vụ |  | Xây dựng kho dữ liệu dùng chung | year Năm 2026'],
      output: null,
    },
    {
      name: 'one label alone is an item of the text',
      body: 'II. NHIỆM VỤ\n\n1. Xây dựng kho dữ liệu dùng chung\n\n- Đơn vị thực hiện: Sở Nội vụ',
      tasks: [],
    },
    {
      name: 'nobody is named',
      body: 'II. NHIỆM VỤ\n\n1. Xây dựng kho dữ liệu\n\n- Thời gian: Năm 2026\n\n- Sản phẩm: Kho dữ liệu',
      tasks: [],
    },
  ])('$name', async ({ body, tasks, output }) => {
    expect(await tasksOf(body)).toEqual(tasks);
    if (output !== undefined) expect((await readBody(body)).tasks[0]!.output).toBe(output);
  });
});

describe('garbled text', () => {
  const sentence = 'S& Ndi vu chit tri, ph6i hqp vdi cdc dan vi li6n quan trien khai thuc hien K6 hoach. ';
  const text = plan(`IV. T6 CHUC THUC HIEN\n\n1. ${sentence.repeat(60)}`);

  test('gives no tasks of the body where it stays garbled', async () => {
    const { document } = await readText(text, leavesAlone);
    expect(codes(document)).toContain('garbled-text');
    expect(document.tasks).toEqual([]);
  });

  test('gives them where it was repaired, as doubtful as its words', async () => {
    const { document } = await readText(text);
    expect(codes(document)).not.toContain('garbled-text');
    expect(document.tasks).toHaveLength(1);
    expect(document.tasks[0]!.confidence).toBeLessThan(0.85);
  });
});

test('a task cites its line and says how sure it is', async () => {
  const document = await readBody(`${organisation}1. Giao Sở Tư pháp tổng hợp kết quả thực hiện.`);
  const [task] = document.tasks;
  expect(task!.source.lines).toEqual([task!.source.lines![0], task!.source.lines![0]]);
  expect(task!.confidence).toBeGreaterThan(0.8);
  expect(task!.fields?.leadUnits).toMatchObject({ raw: 'Sở Tư pháp', rule: 'unit-in-sentence' });
});
