"""Reads a mail draft as Python's own library does, and prints it as JSON.

The job names the draft: {"file": "…/TEK.eml"}.
"""

import email
import email.policy
import hashlib
import json
import sys

with open(sys.argv[1], encoding="utf-8") as job:
    path = json.load(job)["file"]
with open(path, "rb") as draft:
    message = email.message_from_binary_file(draft, policy=email.policy.default)
defects = [str(defect) for part in message.walk() for defect in part.defects]
print(
    json.dumps(
        {
            "defects": defects,
            "headers": {name: str(value) for name, value in message.items()},
            "text": message.get_body(("plain",)).get_content(),
            "attached": [
                {
                    "name": part.get_filename(),
                    "type": part.get_content_type(),
                    "sha256": hashlib.sha256(part.get_content()).hexdigest(),
                }
                for part in message.iter_attachments()
            ],
        }
    )
)
