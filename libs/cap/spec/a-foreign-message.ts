/** A message of the station of 巩义 as its program writes it. `changed`: pieces of text that are replaced. */
export const aForeignMessage = (...changed: readonly (readonly [from: string, to: string])[]): string =>
  changed.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${from} is not in the message`);
    return text.replace(from, to);
  }, GONGYI);

const GONGYI = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>41018141600000_20210720160100_0</identifier>
  <sender>41018141600000</sender>
  <sent>2021-07-20T16:01:00+08:00</sent>
  <status>Actual</status>
  <msgType>Alert</msgType>
  <scope>Public</scope>
  <info>
    <language>zh-CN</language>
    <category>Met</category>
    <event>暴雨</event>
    <urgency>Immediate</urgency>
    <severity>Extreme</severity>
    <certainty>Observed</certainty>
    <eventCode><valueName>GB/T 35965.1 eventType</valueName><value>11B03</value></eventCode>
    <onset>2021-07-20T16:00:00+08:00</onset>
    <expires>2021-07-20T19:00:00+08:00</expires>
    <senderName>巩义市气象台</senderName>
    <headline>巩义市气象台发布暴雨红色预警信号</headline>
    <description>过去3小时米河镇降雨量已达100毫米以上，预计未来3小时仍将持续。</description>
    <instruction>1.停止集会、停课、停业。</instruction>
    <area>
      <areaDesc>巩义市</areaDesc>
      <geocode><valueName>GB/T 2260</valueName><value>410181</value></geocode>
    </area>
  </info>
</alert>
`;
