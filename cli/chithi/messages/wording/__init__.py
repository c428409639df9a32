"""What chithi says, in Vietnamese and English, by what it is about; read a part at a time when it is needed."""
