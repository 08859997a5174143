/** The texts of the editor of attachments. */
export const attachmentWords = {
  'zh-CN': {
    attach: {
      title: '附件（雨量图、分区表、雷达图）',
      choose: '选择文件',
      what: '也可拖入或粘贴。图片、PDF、CSV、XLSX。',
      sending: '正在上传：{name}',
      pasted: '粘贴的图片.png',
      altText: '图片说明（读屏、邮件中代替图片）',
      altTextMissing: '请写明图上是什么，例如：3小时雨量图，金水区100至150毫米。没有说明不能送审。',
      description: '文件说明（可不填）',
      up: '上移：{name}',
      down: '下移：{name}',
      remove: '移除',
      removeOne: '移除附件：{name}',
    },
  },
  en: {
    attach: {
      title: 'Attachments (rain map, table by district, radar picture)',
      choose: 'Choose files',
      what: 'Or drop or paste them. Pictures, PDF, CSV, XLSX.',
      sending: 'Sending {name}',
      pasted: 'pasted picture.png',
      altText: 'What the picture shows (for whoever does not see it)',
      altTextMissing: 'Say what the picture shows, e.g. rain of 3 hours: 100 to 150 mm in Jinshui. Without it nothing is submitted.',
      description: 'What the file holds (optional)',
      up: 'Move up: {name}',
      down: 'Move down: {name}',
      remove: 'Remove',
      removeOne: 'Remove the attachment {name}',
    },
  },
};
