"""Reads the folder of `npm run drill -- --cap FOLDER`, or each month of `npm run simulate -- --cap FOLDER`, as another system would: with
Python's standard library and docs/cap.md alone.

At each moment at which the feed changed, what follows from the CAP files is compared with the feed of then and with what the pages showed.
Exit code 1, and each difference in words, where they disagree.
"""

import json
import sys
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from pathlib import Path

CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
ATOM = "{http://www.w3.org/2005/Atom}"
GBT_TIME = "%Y-%m-%d %H:%M:%S%z"


class Message:
    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        if root.tag != CAP + "alert":
            raise ValueError(f"{path.name}: the element is {root.tag}")
        text = lambda name, of=root: (of.findtext(CAP + name) or "").strip()
        self.identifier = text("identifier")
        self.sent = datetime.fromisoformat(text("sent"))
        self.status = text("status")
        self.msg_type = text("msgType")
        # `sender,identifier,sent`, separated by spaces.
        self.references = [part.split(",")[1] for part in text("references").split()]
        infos = root.findall(CAP + "info")
        self.expires = min(datetime.fromisoformat(text("expires", info)) for info in infos)
        self.languages = [text("language", info) for info in infos]
        self.headline = text("headline", infos[0])
        self.areas = sorted(value.text for value in infos[0].findall(f"{CAP}area/{CAP}geocode/{CAP}value"))
        if path.name != f"{self.identifier}.cap.xml":
            raise ValueError(f"{path.name}: has the identifier {self.identifier}")


def in_force(messages, now):
    """What is in force at `now`, by docs/cap.md: a Cancel ends what it names; an Update that was cancelled replaces nothing."""
    sent = [message for message in messages if message.sent <= now and message.status == "Actual"]
    cancelled = {name for message in sent if message.msg_type == "Cancel" for name in message.references}
    replaced = {
        name
        for message in sent
        if message.msg_type == "Update" and message.identifier not in cancelled
        for name in message.references
    }
    return {
        message.identifier
        for message in sent
        if message.msg_type in ("Alert", "Update") and message.expires > now and message.identifier not in cancelled | replaced
    }


def feed_of(path, faults):
    """The identifiers of a feed. Each entry leads to a message of the folder that says the same."""
    root = ElementTree.parse(path).getroot()
    found = set()
    for entry in root.findall(ATOM + "entry"):
        links = [link.get("href") for link in entry.findall(ATOM + "link") if link.get("type") == "application/cap+xml"]
        if len(links) != 1:
            faults.append(f"{path.name}: an entry has {len(links)} links to CAP files")
            continue
        message = Message((path.parent / links[0]).resolve())
        if entry.findtext(ATOM + "title") != message.headline:
            faults.append(f"{path.name}: the title of {message.identifier} is not its headline")
        found.add(message.identifier)
    return found


def gbt_faults(path, messages):
    root = ElementTree.parse(path).getroot()
    identifier = root.findtext("identifier")
    message = messages.get(identifier)
    if message is None:
        return [f"{path.name}: there is no CAP file of {identifier}"]
    if datetime.strptime(root.findtext("sendTime"), GBT_TIME) != message.sent:
        return [f"{path.name}: sendTime is not that of the CAP file"]
    if sorted(code[:6] if code[6:9] == "000" else code[:9] for code in root.findtext("info/area/geocode").split(",")) != message.areas:
        return [f"{path.name}: other areas than the CAP file"]
    return []


def read(folder):
    """How many messages and moments there are, and each difference in words."""
    messages = {message.identifier: message for message in map(Message, sorted(folder.glob("*.cap.xml")))}
    moments = json.loads((folder / "moments.json").read_text(encoding="utf-8"))
    faults = []
    if not messages or not moments:
        faults.append("there is nothing to read")
    for message in messages.values():
        if message.languages != ["zh-CN", "en"]:
            faults.append(f"{message.identifier}: has the languages {message.languages}")
        faults.extend(f"{message.identifier}: refers to {name}, which is not there" for name in message.references if name not in messages)
    national = sorted(folder.glob("*.gbt.xml"))
    if len(national) != len(messages):
        faults.append(f"{len(messages)} CAP files and {len(national)} GB/T files")
    for path in national:
        faults.extend(gbt_faults(path, messages))
    for moment in moments:
        now = datetime.fromisoformat(moment["at"].replace("Z", "+00:00"))
        own = in_force(messages.values(), now)
        for name, other in (("the pages", set(moment["inForce"])), ("the feed", feed_of(folder / "feeds" / moment["feed"], faults))):
            if own != other:
                faults.append(f"{moment['at']}: in force are {sorted(own)}; {name} have {sorted(other)}")
    return len(messages), len(moments), faults


def main(folder):
    months = sorted(folder.glob("month-*"))
    found = [(part, *read(part)) for part in months or [folder]]
    count = 0
    for part, _, _, faults in found:
        for fault in faults:
            count += 1
            print(f"{part.name}: {fault}" if months else fault, file=sys.stderr)
    said = f"{sum(one[1] for one in found)} messages, {sum(one[2] for one in found)} moments, read alike by Python"
    print(said if count == 0 else f"{count} differences")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
