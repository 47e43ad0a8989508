"""Areas of change with confidence: a stratified sample of a map's chips, its reviews, and the estimators."""
