"""Who is named where, as a graph for Graphviz or Gephi. / من ورد اسمه وأين، على هيئة شبكة.

    python3 names-graph.py https://record.example > names.dot
"""
import json
import sys
import urllib.request

origin = sys.argv[1].rstrip("/")
with urllib.request.urlopen(origin + "/api/v1/entities.ftm.json") as answer:
    entities = [json.loads(line) for line in answer.read().decode("utf-8").splitlines()]

names = {entity["id"]: entity["properties"].get("name", [entity["id"]])[0] for entity in entities}
edges = []
for entity in entities:
    properties = entity["properties"]
    if entity["schema"] == "Membership":
        edges.append((properties["member"][0], properties["organization"][0], properties["role"][0]))
    if entity["schema"] == "Event":
        edges += [(chair, entity["id"], "co-chair") for chair in properties.get("organizer", [])]
        edges += [(host, entity["id"], "host") for host in properties.get("involved", [])]
    if entity["schema"] == "Documentation":
        edges.append((properties["entity"][0], properties["document"][0], properties["role"][0]))

print("graph names {")
for one, other, role in sorted(edges):
    print("  %s -- %s [label=%s]" % tuple(json.dumps(each, ensure_ascii=False) for each in (names[one], names[other], role)))
print("}")
