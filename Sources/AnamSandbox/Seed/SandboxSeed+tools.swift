extension SandboxSeed {
  /// Tools of every type; two share a name.
  static let toolsJSON = """
    [
      {"id": "154a3ec3-f98d-4ec4-ba50-6fb4334e2292", "name": "end_call", "type": "SYSTEM",
       "description": "Ends the conversation."},
      {"id": "d7584252-2e4f-46ab-b9fe-d407707fbf7a", "name": "skip_turn", "type": "SYSTEM",
       "description": "Lets the user go on speaking."},
      {"id": "9d58ac82-0246-4bc7-8335-55f616b86cb2", "name": "change_language", "type": "SYSTEM",
       "description": "Switches the language of the conversation."},
      {"id": "e5c34504-995d-4abc-8e02-908ad09c7588", "name": "search_knowledge", "type": "SERVER_RAG",
       "description": "Searches the house rules."},
      {"id": "8a974668-c08b-459a-8ef6-da5e2d98209b", "name": "book_room", "type": "SERVER_WEBHOOK",
       "description": "Books a room."},
      {"id": "1082c0e8-c07d-49ab-aee3-3e63818724cc", "name": "lookup_booking", "type": "SERVER_WEBHOOK",
       "description": "Finds a booking by its number."},
      {"id": "6275f95c-93c7-4066-b2c2-1e4d66365bee", "name": "show_map", "type": "CLIENT",
       "description": "Shows a map of the house."},
      {"id": "e8ca4476-a632-4e66-a520-be8db5d7ae17", "name": "show_map", "type": "CLIENT",
       "description": "Shows a map of the neighbourhood."}
    ]
    """
}
